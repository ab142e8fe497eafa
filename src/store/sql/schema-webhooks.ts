/** The tables of webhooks, as Kysely sees them. */

export interface WebhookTables {
	webhook: {
		id: number;
		url: string;
		description: string;
		events: string;
		active: number;
		secret: string;
		created_at: number;
		quiet_until: number;
	};
	webhook_delivery: {
		id: number;
		webhook: number;
		event: string;
		ledger: number;
		body: string;
		state: string;
		attempts: number;
		next_at: number;
		created_at: number;
		tried_at: number;
		status: number;
		answer: string;
		took: number;
	};
}
