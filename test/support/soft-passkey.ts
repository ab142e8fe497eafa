/** A passkey in software, as an authenticator makes and uses it: for the API, where there is no browser. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest();

/** The little of CBOR that an attestation needs: small whole numbers, bytes, text, maps. */
function cbor(value: number | Uint8Array | string | Map<number | string, unknown>): Buffer {
	const head = (major: number, length: number) =>
		length < 24
			? Buffer.from([(major << 5) | length])
			: length < 256
				? Buffer.from([(major << 5) | 24, length])
				: Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
	if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
	if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
	if (value instanceof Map)
		return Buffer.concat([head(5, value.size), ...[...value].flat().map((one) => cbor(one as never))]);
	return Buffer.concat([head(2, value.length), value]);
}

interface Options {
	readonly challenge: string;
}

export class SoftPasskey {
	readonly id = randomBytes(16);
	readonly #origin: string;
	readonly #domain: string;
	readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	#counter = 0;

	constructor(origin: string) {
		this.#origin = origin;
		this.#domain = new URL(origin).hostname;
	}

	/** `flags`: user present, user verified; with the new key's data when it is made. */
	#data(flags: number, more: Uint8Array = new Uint8Array()): Buffer {
		const counter = Buffer.alloc(4);
		counter.writeUInt32BE(++this.#counter);
		return Buffer.concat([sha256(this.#domain), Buffer.from([flags]), counter, more]);
	}

	#client(type: string, challenge: string, origin: string): Buffer {
		return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
	}

	#answer(response: object) {
		const id = this.id.toString("base64url");
		return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
	}

	make({ challenge }: Options, origin = this.#origin) {
		const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
		const key = cbor(
			new Map<number, unknown>([
				[1, 2],
				[3, -7],
				[-1, 1],
				[-2, Buffer.from(x, "base64url")],
				[-3, Buffer.from(y, "base64url")],
			]),
		);
		const length = Buffer.from([0, this.id.length]);
		const authData = this.#data(0x45, Buffer.concat([Buffer.alloc(16), length, this.id, key]));
		const attestation = cbor(
			new Map<string, unknown>([
				["fmt", "none"],
				["attStmt", new Map()],
				["authData", authData],
			]),
		);
		return this.#answer({
			clientDataJSON: this.#client("webauthn.create", challenge, origin).toString("base64url"),
			attestationObject: attestation.toString("base64url"),
			transports: ["internal"],
		});
	}

	/** `isVerified`: the person showed finger, face or code. */
	use({ challenge }: Options, { origin = this.#origin, isVerified = true } = {}) {
		const client = this.#client("webauthn.get", challenge, origin);
		const data = this.#data(isVerified ? 0x05 : 0x01);
		const signature = sign("sha256", Buffer.concat([data, sha256(client)]), this.#keys.privateKey);
		return this.#answer({
			clientDataJSON: client.toString("base64url"),
			authenticatorData: data.toString("base64url"),
			signature: signature.toString("base64url"),
		});
	}
}
