/** Keeps webhooks away from the machine itself and the networks behind it, whatever a name resolves to. */
import type { LookupAddress } from "node:dns";
import { lookup as systemLookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Special-purpose addresses (RFC 6890 and its registries): nothing of the public internet answers there. */
const closed = new BlockList();
for (const [net, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
] as const)
	closed.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
	["::", 96],
	["64:ff9b::", 96],
	["64:ff9b:1::", 48],
	["100::", 64],
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["fc00::", 7],
	["fe80::", 10],
	["fec0::", 10],
	["ff00::", 8],
] as const)
	closed.addSubnet(net, bits, "ipv6");

/** IPv4 addresses in IPv6 dress (::ffff:10.0.0.1) are judged as what they are. */
export function isPublic(address: string): boolean {
	const family = isIP(address);
	if (family === 0) return false;
	return !closed.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** The address that a URL names itself, without brackets; null when it names a host. */
export function literalAddress(url: URL): string | null {
	const host = url.hostname.replace(/^\[|\]$/gu, "");
	return isIP(host) === 0 ? null : host;
}

export class ClosedAddress extends Error {
	constructor(host: string) {
		super(`${host} leads to this machine or a private network; see --webhook-private`);
		this.name = "ClosedAddress";
	}
}

/** As the system's, but fails when any address of the name is not public: so a name can not be changed between check and use. */
export const publicLookup: LookupFunction = (host, options, callback) => {
	systemLookup(host, { ...options, all: true }, (error, found) => {
		if (error) return callback(error, "");
		const addresses: LookupAddress[] = found;
		if (!addresses.every(({ address }) => isPublic(address))) return callback(new ClosedAddress(host), "");
		if (options.all) return callback(null, addresses);
		const [first] = addresses;
		return first ? callback(null, first.address, first.family) : callback(new ClosedAddress(host), "");
	});
};
