/** The newsroom's application: starts the router and the data layer. */
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import "./css/app.css";
import "./in-most-screens.ts";
import { router } from "./router.tsx";
import { directionOf, LOCALES } from "./strings/language.ts";
import { useLanguage } from "./strings/use-strings.ts";
import { queries } from "./use-api.ts";

function Application() {
	const language = useLanguage();
	return (
		<I18nProvider locale={LOCALES[language]}>
			<div className="f-app" lang={language} dir={directionOf(language)}>
				<RouterProvider router={router} />
			</div>
		</I18nProvider>
	);
}

const place = document.getElementById("app");
if (place)
	createRoot(place).render(
		<StrictMode>
			<QueryClientProvider client={queries}>
				<Application />
			</QueryClientProvider>
		</StrictMode>,
	);
