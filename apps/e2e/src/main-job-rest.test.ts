import { newPerson, serviceOf } from "./support/people.ts";
import { restClient } from "./support/rest.ts";
import { sandboxOf } from "./support/sandbox.ts";
import { expect, test } from "./support/test.ts";

for (const provider of ["google", "outlook"] as const) {
  const service = serviceOf[provider];
  test(`over REST, an interview of a tracked application stands in ${provider}, changes there and goes`, async ({
    server,
  }) => {
    const { email, password, name } = newPerson();
    const registered = await restClient(server.url, null)("POST", "/auth/register", {
      email,
      password,
      name,
    });
    expect(registered.status).toBe(201);
    expect(registered.body["token_type"]).toBe("bearer");
    const signedIn = await restClient(server.url, null)("POST", "/auth/token", { email, password });
    expect(signedIn.status).toBe(200);
    const call = restClient(server.url, String(signedIn.body["access_token"]));

    const application = await call("POST", "/applications", {
      title: "Platform engineer",
      company: "Acme",
      url: "https://acme.example/jobs/7",
    });
    expect(application.status).toBe(201);
    const early = await call("POST", "/calendar/events", {
      provider,
      title: "x",
      start_time: "2027-03-01T14:00:00Z",
      end_time: "2027-03-01T15:00:00Z",
    });
    expect([early.status, early.body["error"]]).toEqual([
      409,
      expect.objectContaining({ code: "not_connected" }),
    ]);

    const sandbox = sandboxOf(server);
    const account = await sandbox.addAccount(service, { email });
    const redirectUri = `${server.url}/calendar/callback`;
    const begun = await call(
      "GET",
      `/calendar/oauth/${provider}/authorize?redirect_uri=${encodeURIComponent(redirectUri)}`,
    );
    expect(begun.status).toBe(200);
    const returned = await sandbox.consent(String(begun.body["authorization_url"]), {
      account: account.id,
    });
    const code = returned.searchParams.get("code");
    const state = returned.searchParams.get("state");
    expect(state).toBe(begun.body["state"]);
    const connected = await call("POST", `/calendar/oauth/${provider}/callback`, {
      code,
      state,
      redirect_uri: redirectUri,
    });
    expect(connected.status).toBe(201);
    expect(connected.body).toMatchObject({
      provider,
      is_active: true,
      status: "active",
      account_email: email,
    });
    expect(connected.body["target_calendar"]).toMatchObject({ name: expect.any(String) });

    const wish = {
      provider,
      title: "Interview with Acme Corp",
      description: "Technical interview",
      start_time: "2027-03-01T14:00:00Z",
      end_time: "2027-03-01T15:00:00Z",
      timezone: "America/New_York",
      reminder_15min: true,
      reminder_1hour: true,
      application_id: application.body["id"],
    };
    const key = { "idempotency-key": crypto.randomUUID() };
    const created = await call("POST", "/calendar/events", wish, key);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      is_synced: true,
      sync_status: "synced",
      kind: "interview",
      timezone: "America/New_York",
      reminder_1day: false,
    });
    const again = await call("POST", "/calendar/events", wish, key);
    expect([again.status, again.body["id"]]).toEqual([201, created.body["id"]]);

    const standing = await sandbox.listEvents(service, account.id);
    expect(standing).toHaveLength(1);
    expect(standing[0]).toMatchObject({
      title: "Interview with Acme Corp",
      id: created.body["event_id"],
    });
    expect(Date.parse(standing[0]?.start ?? "")).toBe(Date.UTC(2027, 2, 1, 14));

    const id = String(created.body["id"]);
    const moved = await call("PATCH", `/calendar/events/${id}`, {
      start_time: "2027-03-02T14:00:00Z",
      end_time: "2027-03-02T15:00:00Z",
    });
    expect([moved.status, moved.body["sync_status"]]).toEqual([200, "synced"]);
    expect(Date.parse((await sandbox.listEvents(service, account.id))[0]?.start ?? "")).toBe(
      Date.UTC(2027, 2, 2, 14),
    );
    const listed = await call(
      "GET",
      `/calendar/events?application_id=${String(application.body["id"])}`,
    );
    expect(listed.body["items"]).toHaveLength(1);

    expect((await call("DELETE", `/calendar/events/${id}`)).status).toBe(204);
    expect(await sandbox.listEvents(service, account.id)).toEqual([]);
    expect((await call("GET", `/calendar/events/${id}`)).status).toBe(404);
    expect((await call("DELETE", `/calendar/credentials/${provider}`)).status).toBe(204);
    const credentials = await call("GET", "/calendar/credentials");
    expect(credentials.body["items"]).toEqual([
      expect.objectContaining({ provider, is_active: false }),
    ]);
  });
}
