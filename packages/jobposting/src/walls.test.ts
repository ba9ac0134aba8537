import { describe, expect, it } from "vitest";
import { page, read } from "./testing/pages.ts";

const url = "https://jobs.example/jobs/dev-4711";
const long =
  "<p>All about our company and the many people who work here every day of the year.</p>".repeat(
    60,
  );
const head = (title: string) => `<title>${title}</title>`;

describe("a challenge", () => {
  it.each([
    head("Just a moment...") + "<p>Enable JavaScript and cookies to continue</p>",
    head("Attention Required! | Cloudflare") + "<h1>Sorry, you have been blocked</h1>",
    head("Security Check") + "<p>jobs.example</p>",
    head("jobs.example") + '<script src="https://ct.captcha-delivery.com/c.js"></script>',
    head("jobs.example") + '<iframe src="https://challenges.cloudflare.com/turnstile"></iframe>',
    head("Nur einen Moment…"),
    "<p>Please verify you are a human before you go on.</p>",
  ])("is %s", (markup) => {
    expect(read(page(markup), { url }).outcome).toBe("challenged");
  });

  it("is not a page that merely loads its scripts", () => {
    expect(
      read(page(long, '<script src="/cdn-cgi/challenge-platform/h/b/main.js"></script>'), { url })
        .outcome,
    ).toBe("not_a_job");
  });
});

describe("a wall to sign in, pay or consent at", () => {
  it.each([
    head("Log in | Jobs") + "<form><input type=password></form>",
    head("Anmelden – Stellenmarkt"),
    head("Connexion"),
    head("Iniciar sesión"),
    head("Before you continue"),
    '<link rel="canonical" href="https://jobs.example/upsell/pro">' + long,
    '<link rel="canonical" href="https://jobs.example/login?next=x">',
    "<p>Sign in to see this job.</p>",
    "<p>Bitte anmelden, um fortzufahren.</p>",
    "<p>Connectez-vous pour voir cette offre.</p>",
    "<p>Please accept all cookies to continue.</p>",
    "<p>Welcome</p><input type=PASSWORD name=p>",
  ])("is %s", (markup) => {
    expect(read(page(markup), { url }).outcome).toBe("login_required");
  });

  it("is not a page with a form to sign in at its top", () => {
    expect(read(page("<form><input type=password></form>", long), { url }).outcome).toBe(
      "not_a_job",
    );
  });
});

describe("a posting that is gone", () => {
  it.each([
    head("404 Not Found"),
    head("Page not found | Jobs"),
    head("Job not found"),
    "<h1>This job is no longer available</h1>",
    "<p>Sorry, this position has been filled.</p>",
    "<p>This vacancy has now expired</p>",
    "<p>We couldn't find the page you were looking for.</p>",
    "<div>Dieses Stellenangebot ist leider nicht mehr verfügbar.</div>",
    "<p>Die Stelle ist bereits besetzt.</p>",
    head("Seite nicht gefunden"),
    "<p>Cette offre n'est plus disponible.</p>",
    "<p>Le poste a été pourvu.</p>",
    head("Page introuvable"),
    "<p>Esta oferta ya no está disponible.</p>",
    "<p>La vacante ha caducado.</p>",
    "<p>Tato nabídka již není aktuální.</p>",
    "<p>Stránka nenalezena</p>",
  ])("is %s", (markup) => {
    expect(read(page(markup, long), { url }).outcome).toBe("gone");
  });

  it("is none where a long text talks about such postings", () => {
    const article = `<p>${"Words about many things that people write down, and more. ".repeat(6)} Often a job is no longer available when you apply, so be quick.</p>`;
    expect(read(page(article), { url }).outcome).toBe("not_a_job");
  });
});

it("a page that builds itself in the browser says what to do", () => {
  const { outcome, warnings } = read(page('<div id="root"></div><script src="/app.js"></script>'), {
    url,
  });
  expect(outcome).toBe("not_a_job");
  expect(warnings.map(({ code }) => code)).toEqual(["empty_page"]);
});
