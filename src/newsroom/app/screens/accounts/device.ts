/** What a browser says of itself, as people call it: "Firefox, Windows"; empty when it says nothing that is known. */

const BROWSERS = [
	["Edg/", "Edge"],
	["OPR/", "Opera"],
	["SamsungBrowser/", "Samsung Internet"],
	["Firefox/", "Firefox"],
	["FxiOS/", "Firefox"],
	["CriOS/", "Chrome"],
	["Chrome/", "Chrome"],
	["Safari/", "Safari"],
] as const;
const SYSTEMS = [
	["iPhone", "iPhone"],
	["iPad", "iPad"],
	["Android", "Android"],
	["Windows", "Windows"],
	["Macintosh", "Mac"],
	["CrOS", "ChromeOS"],
	["Linux", "Linux"],
] as const;

export function deviceOf(agent: string): string {
	const find = (names: readonly (readonly [string, string])[]) => names.find(([mark]) => agent.includes(mark))?.[1];
	return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(", ");
}
