/** What a new password must be like. */
import { expect, test } from "vitest";
import { checkNewPassword } from "../../src/desk/accounts/password.ts";

test.each([
	"short",
	"aaaaaaaaaaaa",
	" ".repeat(12),
	"passwordpassword",
	"Abc123abc123abc1",
	"ada@daily.example",
	"x".repeat(201),
])("%j is refused", (password) =>
	expect(checkNewPassword(password, ["Ada Demir", "ada@daily.example"]).ok).toBe(false),
);

test.each(["four words in a row", "xy34567890xy", "İstanbul’da bir gün", "пароль из трёх слов"])(
	"%j is taken",
	(password) => expect(checkNewPassword(password, ["Ada Demir", "ada@daily.example"]).ok).toBe(true),
);
