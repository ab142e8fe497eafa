/** `broadsheet start`: serves the paper until it is told to stop. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Logger } from "pino";
import type { Config } from "../../config/read-config.ts";
import { PICTURE_LIMITS } from "../../media/accepted-pictures.ts";
import { openIdConnect } from "../../newsroom/api/accounts/openid-connect.ts";
import { API_LIMITS } from "../../newsroom/api/parts.ts";
import { type OpenPaper, openPaper } from "../compose.ts";
import { lockData } from "../data-lock.ts";
import { makeDemo } from "../demo/make-demo.ts";
import { freePort } from "../free-port.ts";
import { openLog } from "../logger.ts";
import { newsroomAddress, setupAddress } from "../newsroom-address.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import { done, EXIT, refuse, refusedBy } from "../outcome.ts";
import { paperFolders } from "../paper-folders.ts";
import type { Call } from "../program.ts";
import type { Running } from "../serve.ts";
import { serve } from "../serve.ts";
import { startProblem } from "../start-problem.ts";
import { firstStopSignal } from "../stop-signals.ts";
import type { Terminal } from "../terminal.ts";
import { noPaper, unusable } from "../with-paper.ts";

export async function start({ config, flags, terminal }: Call): Promise<Outcome> {
	const stop = firstStopSignal();
	const data = resolve(config.data);
	const folders = paperFolders(data);
	const wantsDemo = flags.demo === true || config.sources.data === "default";
	if (!existsSync(folders.database) && !wantsDemo) return noPaper(data);
	if (config.openidIssuer !== "" && config.openidClient === "") {
		const todo = "Give --openid-client too: the name under which this newsroom is registered at the provider.";
		return refuse(EXIT.wrongUsage, "The OpenID provider has no client.", "--openid-issuer stands alone.", todo);
	}
	const lock = lockData(folders, "serves");
	if (!lock.ok) {
		const todo = "Use that one, stop it first, or name another folder with --data.";
		return refuse(EXIT.couldNot, `The paper in ${data} is served already.`, lock.problem.detail, todo);
	}
	try {
		const refusal = await prepare(data, wantsDemo, terminal);
		if (refusal) return refusal;
		const options = serveOptions(config, data);
		const running = await serve(options.port === 0 ? { ...options, port: await freePort(options.host) } : options);
		lock.value.note(running.url);
		tellStarted(running, data, config, terminal);
		await stop;
		terminal.say("Stopping: finishing what is under way ...");
		await running.stop();
		return done(undefined, "Stopped.");
	} catch (error) {
		return startProblem(error, config, data);
	} finally {
		lock.value.release();
	}
}

/** Opens the paper once before it is served: what is wrong with it is said here; an empty one gets the demonstration. */
async function prepare(data: string, wantsDemo: boolean, terminal: Terminal): Promise<Refusal | null> {
	let paper: OpenPaper;
	try {
		paper = await openPaper(data);
	} catch (error) {
		return unusable(data, error);
	}
	try {
		if (!wantsDemo || (await paper.store.settings()) !== null) return null;
		terminal.say(`Making the demonstration newspaper in ${data} ...`);
		const made = await makeDemo(paper);
		return made.ok ? null : refusedBy(made.problem, "The demonstration newspaper could not be made.");
	} finally {
		await paper.close();
	}
}

function openIdOf(config: Config, log: Logger) {
	if (config.openidIssuer === "") return null;
	return openIdConnect({
		issuer: config.openidIssuer,
		clientId: config.openidClient,
		clientSecret: config.openidSecret,
		name: config.openidName,
		failed: (why) => log.warn({ why }, "a sign-in with OpenID failed"),
	});
}

function serveOptions(config: Config, data: string): Parameters<typeof serve>[0] {
	const log = openLog(config);
	return {
		data,
		host: config.host,
		port: config.port,
		site: config.site,
		hotBytes: config.hotPages * 2 ** 20,
		purgeUrl: config.purgeUrl,
		isWebhookPrivate: config.webhookPrivate === "yes",
		trustProxy: config.trustProxy === "yes",
		openId: openIdOf(config, log),
		limits: {
			...API_LIMITS,
			bodyBytes: config.maxBody * 1_000_000,
			assetBytes: config.maxAsset * 1_000_000,
			requestsPerMinute: config.requestsPerMinute,
			failuresPerMinute: config.failuresPerMinute,
		},
		pictureLimits: {
			...PICTURE_LIMITS,
			maxBytes: config.maxAsset * 1_000_000,
			maxPixels: config.maxPixels * 1_000_000,
		},
		log,
	};
}

/** With --json this is the one document; a program that started us reads it and knows that readers are served. */
function tellStarted(
	{ url, missed, setup }: Running,
	data: string,
	{ site }: Config,
	{ json, out, say }: Terminal,
): void {
	const newsroom = newsroomAddress(url, site);
	const link = setup === null ? null : setupAddress(newsroom, setup);
	if (json) {
		out(`${JSON.stringify({ url, site: site || url, newsroom, setup: link, data, pid: process.pid, missed })}\n`);
		return;
	}
	say(`The paper is at  ${url}/`);
	say(`The newsroom is at  ${newsroom}`);
	if (link !== null) say(`\nThe paper has no administrator yet. This link makes one, once; open it now:\n  ${link}\n`);
	if (site !== "" && site !== url) say(`Readers know it as  ${site}/`);
	say(`Its data is in  ${data}`);
	for (const { story, lateMs } of missed) {
		say(`Story ${story} was due while nothing ran; it went out now, ${Math.ceil(lateMs / 1000)} s late.`);
	}
	say("Stop it with Ctrl-C.");
}
