import { redirect } from "../../http/reply.ts";
import type { Route, SandboxRequest } from "../../http/router.ts";
import { answerUrl, authorizeErrorPage, consentPage } from "../../oauth/consent-page.ts";
import { isRegisteredRedirectUri } from "../../oauth/redirect-uri.ts";
import { readForm } from "../../oauth/request-form.ts";
import { microsoftClient } from "./state.ts";
import type { MicrosoftState } from "./state.ts";

/** `/{tenant}/adminconsent`: an administrator allows the app for everybody. */
export function adminConsentRoutes(state: MicrosoftState): Route[] {
  const path = "/microsoft/:tenant/adminconsent";
  const isValid = (query: URLSearchParams) =>
    query.get("client_id") === microsoftClient.id &&
    isRegisteredRedirectUri(query.get("redirect_uri") ?? "", state.redirectUris());
  const invalid = () =>
    authorizeErrorPage({
      title: "Admin consent",
      detail: "The application or the redirect URI is not registered.",
    });
  const ask = ({ query, path: action }: SandboxRequest) =>
    isValid(query)
      ? consentPage({
          serviceTitle: "Outlook for the whole organisation",
          appName: "Huntboard",
          action,
          sealed: state.seal.seal(query),
          accounts: [{ id: "admin", label: "Administrator" }],
          chosenAccount: "admin",
          optionalScopes: [],
          fixedScopes: [],
          formTarget: new URL(query.get("redirect_uri") ?? "").origin,
        })
      : invalid();
  const approve = (request: SandboxRequest) => {
    const form = readForm(request);
    const query = form && state.seal.open(form.get("request") ?? "");
    if (!form || !query || !isValid(query)) return invalid();
    const isAllowed = form.get("decision") !== "deny";
    if (isAllowed) state.settings.patch(state.service, { requireAdminConsent: false });
    const fields = isAllowed
      ? { admin_consent: "True", tenant: request.params["tenant"] }
      : { error: "access_denied", error_description: "AADSTS65004: The administrator declined." };
    return redirect(
      answerUrl(query.get("redirect_uri") ?? "", { ...fields, state: query.get("state") }),
    );
  };
  return [
    { method: "GET", path, kind: "page", service: state.service, handle: ask },
    { method: "POST", path, kind: "page", service: state.service, handle: approve },
  ];
}
