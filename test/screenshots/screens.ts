/** The screens of the newsroom that docs/pictures shows, in the order of the handbook. */
import type { Page } from "playwright-core";

export interface ShownScreen {
	/** Name of the picture's file. */
	readonly name: string;
	/** Address below /newsroom. */
	readonly path: string;
	/** What is there once the screen is whole. */
	readonly whole: string;
	/** What is done before the picture is taken. */
	readonly prepare?: (page: Page) => Promise<void>;
}

export const SCREENS: readonly ShownScreen[] = [
	{ name: "desk", path: "/", whole: ".d-rows" },
	{ name: "story", path: "/stories/3", whole: ".ProseMirror" },
	{ name: "record", path: "/stories/3/record", whole: "h1" },
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
	{ name: "people", path: "/people", whole: "h1" },
	{ name: "roles", path: "/roles", whole: "h1" },
	{ name: "audit", path: "/audit", whole: "h1" },
	{ name: "account", path: "/account", whole: "h1" },
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
	{ name: "settings-workflow", path: "/settings/workflow", whole: "h1" },
	{ name: "settings-bylines", path: "/settings/bylines", whole: ".k-list-item" },
	{ name: "settings-byline", path: "/settings/bylines/leyla-aksoy", whole: ".s-save" },
	{ name: "settings-topics", path: "/settings/topics", whole: ".k-list-item" },
	{ name: "settings-tokens", path: "/settings/tokens", whole: ".k-table" },
	{ name: "settings-webhooks", path: "/settings/webhooks", whole: ".k-list" },
	{ name: "settings-webhook", path: "/settings/webhooks/1", whole: ".k-table" },
];
