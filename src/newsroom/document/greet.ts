/** Begins a connection to a manuscript for a window that is still being loaded: it greets the server, and keeps what that says. */
import { greeting } from "./protocol.ts";

export interface Begun {
	readonly socket: WebSocket;
	/** What the server has said so far. */
	readonly heard: readonly unknown[];
}

/** The state vector of a document that is empty. */
const NOTHING = new Uint8Array([0]);

/** Greets as a window that has nothing; the link that takes the connection over looks whether that was right. */
export function greet(socket: WebSocket): Begun {
	const heard: unknown[] = [];
	socket.binaryType = "arraybuffer";
	socket.onopen = () => {
		for (const words of greeting(null, NOTHING)) socket.send(words);
	};
	socket.onmessage = ({ data }) => heard.push(data);
	return { socket, heard };
}
