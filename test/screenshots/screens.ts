/** The screens of the newsroom that docs/pictures shows, in the order of the handbook. */
import type { Page } from "playwright-core";

/** Ids of what was made for the pictures. */
export interface Places {
	readonly picture: number;
	readonly original: number;
	readonly translation: number;
}

export interface ShownScreen {
	/** Name of the picture's file. */
	readonly name: string;
	/** Address below /newsroom. */
	readonly path: string | ((places: Places) => string);
	/** What is there once the screen is whole. */
	readonly whole: string;
	/** What is done before the picture is taken. */
	readonly prepare?: (page: Page) => Promise<void>;
}

/** Before one is signed in. */
export const WAY_IN: ShownScreen = { name: "sign-in", path: "/sign-in", whole: ".wi-form" };

/** Shown while there is an alarm, which stands above every screen. */
export const ALARMS: ShownScreen = { name: "alarms", path: "/alarms", whole: ".pb-alarms" };

export const SCREENS: readonly ShownScreen[] = [
	{ name: "desk", path: "/", whole: ".d-rows" },
	{ name: "story", path: "/stories/3", whole: '.st-side [role="tabpanel"] button' },
	{ name: "record", path: "/stories/3/record", whole: ".pb-actions" },
	{
		name: "publish",
		path: "/stories/4",
		whole: ".pb-actions",
		prepare: async (page) => {
			// Changes are published where there are some.
			await page.locator(".ProseMirror").press("ControlOrMeta+End");
			await page.keyboard.type(" …");
			await page.locator(".pb-actions .k-button-primary").click();
			await page.locator(".pb-plan").waitFor();
		},
	},
	{
		name: "translate",
		path: ({ original, translation }) => `/stories/${original}/translate/${translation}`,
		whole: ".tr-changed",
		prepare: async (page) => {
			await page.locator(".tr-translation .ProseMirror").waitFor();
		},
	},
	{ name: "pictures-library", path: "/pictures", whole: ".pi-tile" },
	{ name: "pictures-picture", path: ({ picture }) => `/pictures/${picture}`, whole: ".pi-uses" },
	{
		name: "pictures-picker",
		path: "/fronts/en",
		whole: ".fr-card",
		prepare: async (page) => {
			await page.locator(".fr-headline").first().click();
			await page.locator(".fr-times .k-row button").first().click();
			await page.locator(".pi-picker .pi-tile").nth(1).click();
			await page.locator(".pi-picker-chosen textarea").first().waitFor();
		},
	},
	{ name: "people", path: "/people", whole: ".k-table" },
	{ name: "roles", path: "/roles", whole: ".ac-role" },
	{ name: "audit", path: "/audit", whole: ".ac-audit" },
	{ name: "account", path: "/account", whole: ".k-table" },
	{ name: "fronts", path: "/fronts", whole: ".fr-list" },
	{ name: "front", path: "/fronts/en", whole: ".fr-card" },
	{
		name: "palette",
		path: "/fronts",
		whole: ".fr-list",
		prepare: async (page) => {
			await page.keyboard.press("ControlOrMeta+k");
			await page.locator(".p-entry").first().waitFor();
			await page.keyboard.type("ka");
		},
	},
	{ name: "settings-paper", path: "/settings/paper", whole: ".s-save" },
	{ name: "settings-editions", path: "/settings/editions", whole: ".k-list-item" },
	{ name: "settings-edition", path: "/settings/editions/tr", whole: ".s-save" },
	{ name: "settings-sections", path: "/settings/sections", whole: ".k-tree-item" },
	{
		name: "settings-section-moves",
		path: "/settings/sections",
		whole: ".k-tree-item",
		prepare: async (page) => {
			await page.locator(".k-tree-item .k-icon-button").nth(1).click();
			await page.locator(".k-popover [role=menuitem]").nth(2).click();
			await page.locator(".k-dialog").waitFor();
		},
	},
	{ name: "settings-menus", path: "/settings/menus", whole: ".s-save" },
	{ name: "settings-workflow", path: "/settings/workflow", whole: "main .k-select-button" },
	{ name: "settings-bylines", path: "/settings/bylines", whole: ".k-list-item" },
	{ name: "settings-byline", path: "/settings/bylines/leyla-aksoy", whole: ".s-save" },
	{ name: "settings-topics", path: "/settings/topics", whole: ".k-list-item" },
	{ name: "settings-tokens", path: "/settings/tokens", whole: ".k-table" },
	{ name: "settings-webhooks", path: "/settings/webhooks", whole: ".k-list" },
	{ name: "settings-webhook", path: "/settings/webhooks/1", whole: ".k-table" },
];
