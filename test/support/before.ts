/** Doing something that must be done before a moment comes, however busy the machine is. */

/** Does it with a moment that lies ahead; with one farther ahead, when it was not done in time. Gives the moment that it was in time for. */
export async function before(doing: (moment: number) => Promise<void>, ahead = 1500): Promise<number> {
	for (let wait = ahead; ; wait *= 2) {
		const moment = Date.now() + wait;
		await doing(moment);
		if (Date.now() < moment) return moment;
	}
}
