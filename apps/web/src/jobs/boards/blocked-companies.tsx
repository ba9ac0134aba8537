import { Button, Group, Text, TextInput } from "@mantine/core";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { QueryView } from "../../ui/states.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { useBlockCompany } from "../use-block-company.ts";
import settings from "../../settings/settings.module.css";

/** The companies whose jobs are never recommended. */
export function BlockedCompanies() {
  const query = trpc.jobs.companies.blocked.useQuery();
  const { block, unblock } = useBlockCompany();
  const form = useDraftForm({
    draftKey: "job.block",
    initial: { name: "" },
    validate: ({ name }) => (name.trim() === "" ? { name: "Fill this in." } : {}),
    onSubmit: async ({ name }) => {
      if (await block(name.trim())) form.replace({ name: "" });
    },
  });
  return (
    <Card title="Blocked companies">
      <QueryView query={query}>
        {(companies) =>
          companies.length === 0 ? (
            <Text c="dimmed">None. Jobs of a blocked company are not recommended.</Text>
          ) : (
            <ul className={settings.rows}>
              {companies.map((company) => (
                <li key={company.id} className={settings.row}>
                  <div>
                    {company.name}
                    <div className={settings.quiet}>
                      blocked <TimeText at={company.createdAt} precision="ago" />
                    </div>
                  </div>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Unblock ${company.name}`}
                    onClick={() => void unblock(company)}
                  >
                    Unblock
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Group align="flex-end" gap="xs">
          <TextInput
            label="Company"
            maxLength={300}
            style={{ flex: "1 1 12rem" }}
            {...form.text("name")}
          />
          <Button type="submit" variant="default" loading={form.busy}>
            Block
          </Button>
        </Group>
      </form>
    </Card>
  );
}
