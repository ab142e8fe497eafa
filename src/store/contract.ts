/** The store's contract: one suite that every implementation of the store passes. */
import { afterEach, beforeEach, describe } from "vitest";
import { accountContract } from "./contract-accounts.ts";
import { deskContract } from "./contract-desk.ts";
import { frontContract } from "./contract-fronts.ts";
import { ledgerContract } from "./contract-ledger.ts";
import { listContract } from "./contract-lists.ts";
import { manuscriptContract } from "./contract-manuscripts.ts";
import { paperContract } from "./contract-paper.ts";
import { pictureContract } from "./contract-pictures.ts";
import { publishingContract } from "./contract-publishing.ts";
import { foundPaper } from "./contract-sample.ts";
import { storyContract } from "./contract-stories.ts";
import { translationLinkContract } from "./contract-translation-links.ts";
import { webhookContract } from "./contract-webhooks.ts";
import type { Store } from "./store.ts";

/** An empty store for one test. */
export interface OpenedStore {
	readonly store: Store;
	/** The same data once more over a connection of its own, as another process would see it. */
	again(): Promise<Store>;
	/** Runs SQL past the store, as somebody with the database's password could; rejects what the database rejects. */
	sql(statement: string): Promise<void>;
	/** Closes the store and removes its data. What `again` opened is closed by the test. */
	close(): Promise<void>;
}

/** The store under test, opened anew for every test. */
export type Subject = () => OpenedStore;

/**
 * Declares the whole suite for one implementation. `open` makes a store without any data.
 *
 *     storeContract("PostgreSQL", () => openTestDatabase());
 */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
	describe(`${name} keeps the store's contract`, () => {
		let opened: OpenedStore;
		beforeEach(async () => {
			opened = await open();
			await foundPaper(opened.store);
		});
		afterEach(() => opened.close());
		const subject: Subject = () => opened;
		describe("paper", () => paperContract(subject));
		describe("fronts", () => frontContract(subject));
		describe("stories", () => storyContract(subject));
		describe("translations", () => translationLinkContract(subject));
		describe("lists", () => listContract(subject));
		describe("manuscripts", () => manuscriptContract(subject));
		describe("ledger", () => ledgerContract(subject));
		describe("accounts", () => accountContract(subject));
		describe("desk", () => deskContract(subject));
		describe("pictures", () => pictureContract(subject));
		describe("webhooks", () => webhookContract(subject));
		describe("publishing", () => publishingContract(subject));
	});
}
