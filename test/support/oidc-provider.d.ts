declare module "oidc-provider" {
	import type { RequestListener } from "node:http";
	export default class Provider {
		constructor(issuer: string, configuration: object);
		callback(): RequestListener;
		readonly Grant: new (
			given: object,
		) => { addOIDCScope(scope: string): void; save(): Promise<string> };
	}
}
