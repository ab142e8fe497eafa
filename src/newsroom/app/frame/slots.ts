/** What areas put into the frame: small components in the header, and notices above every screen. */
import type { ComponentType } from "react";
import { SignInNotices } from "../screens/accounts/sign-in-notices.tsx";
import { Bell } from "../screens/notes/bell.tsx";
import { AlarmNotice } from "../screens/publishing/alarm-notice.tsx";

/** Beside the person's menu: notifications, who is here. */
export const HEADER: readonly ComponentType[] = [Bell];

/** Above the screen, when there is something that everybody must know: alarms. */
export const NOTICES: readonly ComponentType[] = [AlarmNotice, SignInNotices];
