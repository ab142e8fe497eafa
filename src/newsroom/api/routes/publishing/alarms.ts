/** GET /alarms and POST /alarms/:id/acknowledge: what the desk must know of until somebody has seen to it. */
import { z } from "zod";
import { acknowledgeAlarm } from "../../../../desk/alarms.ts";
import { ALARM_KINDS, type Alarm } from "../../../../store/publishing.ts";
import { Id, NoQuery, whole } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

const AlarmView = z.object({
	id: z.int(),
	kind: z.enum(ALARM_KINDS),
	subject: z.string(),
	facts: z.record(z.string(), z.union([z.string(), z.number()])),
	at: z.int(),
	lastAt: z.int(),
	times: z.int(),
	endedAt: z.int().nullable(),
	acknowledged: z.object({ by: z.string(), at: z.int() }).nullable(),
});

const alarmView = (alarm: Alarm): z.infer<typeof AlarmView> => ({
	...alarm,
	facts: { ...alarm.facts },
	acknowledged: alarm.acknowledged && { ...alarm.acknowledged },
});

export const listAlarmsRoute = route({
	name: "listAlarms",
	method: "get",
	path: "/alarms",
	summary: "Alarms of the desk, newest first: those that nobody has acknowledged, or with all=1 those of before too.",
	access: "story.read",
	query: z.strictObject({ all: z.enum(["0", "1"]).default("0"), limit: whole(1, 500, 100) }),
	answers: {
		200: { description: "endedAt: since when the cause is gone.", schema: z.object({ alarms: z.array(AlarmView) }) },
	},
	async work({ parts, query }) {
		const { publishing } = parts.desk.store;
		const alarms = await publishing.alarms({ open: query.all === "0", limit: query.limit });
		return answer({ alarms: alarms.map(alarmView) });
	},
});

export const acknowledgeAlarmRoute = route({
	name: "acknowledgeAlarm",
	method: "post",
	path: "/alarms/:id/acknowledge",
	summary:
		"Says that the caller has seen to an alarm. It leaves every screen, and stays on the record with their name.",
	access: "story.publish",
	params: z.object({ id: Id }),
	query: NoQuery,
	answers: { 200: { description: "The alarm.", schema: AlarmView } },
	async work({ parts, caller, params }) {
		const done = await acknowledgeAlarm(parts.desk, caller.actor, params.id);
		if (!done.ok) return done;
		parts.live.emit({ kind: "alarm" });
		return answer(alarmView(done.value));
	},
});
