/** Why a server could not start, in words. */
import type { Config } from "../config/read-config.ts";
import { storeFault } from "../store/store-fault.ts";
import type { Refusal } from "./outcome.ts";
import { EXIT, refuse } from "./outcome.ts";
import { unusable } from "./with-paper.ts";

/** Throws the error again when it is none of the known kinds: then it is a fault of ours. */
export function startProblem(error: unknown, { host, port }: Pick<Config, "host" | "port">, data: string): Refusal {
	const { code, syscall } = error as NodeJS.ErrnoException;
	const what = `The paper can not be served at ${host} port ${port}.`;
	if (code === "EADDRINUSE") {
		const todo = `Choose another port, for example --port ${port < 65_535 ? port + 1 : 8081}, or stop the other program.`;
		return refuse(EXIT.couldNot, what, "Another program listens there already.", todo);
	}
	if (syscall === "listen" || syscall === "getaddrinfo") {
		const why =
			code === "EACCES"
				? "This user may not listen on that port."
				: "This machine has no such address, or it can not be found.";
		const todo =
			code === "EACCES"
				? "Choose a port from 1024 on with --port, and let a proxy such as nginx stand in front."
				: "Choose an address of this machine with --host: 127.0.0.1, or 0.0.0.0 for every network.";
		return refuse(EXIT.couldNot, what, why, todo);
	}
	if (storeFault(error) !== null) return unusable(data, error);
	throw error;
}
