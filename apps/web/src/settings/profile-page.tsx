import { Button, Group, Stack, TextInput } from "@mantine/core";
import { browserTimeZone } from "../lib/time.ts";
import { type RouterOutputs, trpc } from "../lib/trpc.ts";
import { Card } from "../ui/card.tsx";
import { FormError } from "../ui/form-error.tsx";
import { Page } from "../ui/page.tsx";
import { QueryView } from "../ui/states.tsx";
import { useToast } from "../ui/toasts.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";

/** The name, and the zone that times are shown in. */
export function ProfilePage() {
  const query = trpc.account.me.useQuery();
  return (
    <Page title="Profile" width="narrow">
      <QueryView query={query}>{(profile) => <ProfileForm profile={profile} />}</QueryView>
    </Page>
  );
}

function ProfileForm({ profile }: { profile: RouterOutputs["account"]["me"] }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const update = trpc.account.updateProfile.useMutation();
  const form = useDraftForm({
    draftKey: "profile",
    initial: { name: profile.name, timeZone: profile.timeZone },
    onSubmit: async (values) => {
      utils.account.me.setData(undefined, await update.mutateAsync(values));
      toast({ message: "Saved." });
    },
  });
  const here = browserTimeZone();
  return (
    <Card title="You">
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <TextInput label="Name" autoComplete="name" {...form.text("name")} />
          <TextInput
            label="E-mail"
            value={profile.email}
            readOnly
            description="You sign in with it."
          />
          <TextInput
            label="Time zone"
            description="All times are shown in it."
            list="time-zones"
            {...form.text("timeZone")}
          />
          <datalist id="time-zones">
            {Intl.supportedValuesOf("timeZone").map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </datalist>
          {form.values.timeZone !== here && (
            <Group>
              <Button variant="default" onClick={() => form.set("timeZone", here)}>
                Use this device’s zone, {here}
              </Button>
            </Group>
          )}
          <FormError failure={form.failure} shownFields={["name", "timeZone"]} />
          <Group>
            <Button type="submit" loading={form.busy}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
