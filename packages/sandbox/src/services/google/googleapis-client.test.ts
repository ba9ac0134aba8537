import { auth as googleAuth, calendar } from "googleapis/build/src/apis/calendar/index.js";
import { expect, it } from "vitest";
import { connectGoogle } from "../../testing/connect.ts";
import { startForTest } from "../../testing/start.ts";

it("serves Google's own client library from sign-in to deletion", async () => {
  const { google, steer } = await startForTest();
  const tokens = await connectGoogle({ google, control: steer });
  const auth = new googleAuth.OAuth2({
    clientId: google.clientId,
    clientSecret: google.clientSecret,
    endpoints: { oauth2TokenUrl: google.tokenUrl, oauth2RevokeUrl: google.revokeUrl },
  });
  // Only a refresh token: the first call has to go to the token endpoint.
  auth.setCredentials({ refresh_token: tokens.refresh_token });
  const { calendarList, events } = calendar({ version: "v3", auth, rootUrl: google.apiUrl });
  const { data: list } = await calendarList.list({ minAccessRole: "writer" });
  expect(list.items?.map(({ primary }) => primary)).toEqual([true]);
  const requestBody = {
    id: "abcde",
    summary: "Interview",
    start: { dateTime: "2027-03-01T10:00:00Z" },
    end: { dateTime: "2027-03-01T11:00:00Z" },
  };
  const { data: created } = await events.insert({
    calendarId: "primary",
    sendUpdates: "none",
    requestBody,
  });
  await expect(events.insert({ calendarId: "primary", requestBody })).rejects.toMatchObject({
    status: 409,
  });
  const patched = await events.patch(
    { calendarId: "primary", eventId: "abcde", requestBody: { summary: "Moved" } },
    { headers: { "If-Match": created.etag ?? "" } },
  );
  expect(patched.data.summary).toBe("Moved");
  expect((await events.delete({ calendarId: "primary", eventId: "abcde" })).status).toBe(204);
  expect(
    (await events.list({ calendarId: "primary", showDeleted: true })).data.items,
  ).toMatchObject([{ id: "abcde", status: "cancelled" }]);
});
