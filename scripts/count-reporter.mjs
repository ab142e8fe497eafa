/** Prints why tests were left out, and last of all one line with the numbers: "N passed, N failed, N skipped". */
export default class CountReporter {
	onTestRunEnd(modules, unhandledErrors) {
		const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
		const reasons = new Map();
		for (const module of modules) {
			counts.failed += module.errors().length;
			for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
			for (const test of module.children.allTests()) {
				const { state, note } = test.result();
				if (state === "passed" || state === "failed") counts[state] += 1;
				else counts.skipped += 1;
				if (state === "skipped" && note) reasons.set(note, (reasons.get(note) ?? 0) + 1);
			}
		}
		for (const [reason, times] of reasons) console.log(`skipped ${times}: ${reason}`);
		// The default reporter writes its summary in the same turn; the numbers have to come after it.
		setImmediate(() => {
			console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
		});
	}
}
