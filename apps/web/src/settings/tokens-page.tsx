import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { toFailure } from "../lib/failure.ts";
import { type RouterOutputs, trpc } from "../lib/trpc.ts";
import { Card } from "../ui/card.tsx";
import { OutLink } from "../ui/out-link.tsx";
import { Page } from "../ui/page.tsx";
import { QueryView } from "../ui/states.tsx";
import { TimeText } from "../ui/time-text.tsx";
import { useToast } from "../ui/toasts.tsx";
import { CreateTokenDialog } from "./create-token-dialog.tsx";
import classes from "./settings.module.css";

type Token = RouterOutputs["account"]["tokens"]["list"][number];

const states = { active: "", expired: "Expired", revoked: "Revoked" } as const;
const scopes = { read: "reads", write: "reads and writes" } as const;

/** Tokens for programs: made, seen once, revoked. */
export function TokensPage() {
  const [creating, setCreating] = useState(false);
  const query = trpc.account.tokens.list.useQuery();
  return (
    <Page title="API tokens" width="narrow">
      <Card
        title="Your tokens"
        actions={
          <Button size="xs" onClick={() => setCreating(true)}>
            Create token
          </Button>
        }
      >
        <Text c="dimmed">
          A program that has a token acts for you, within its scope, until it expires. The{" "}
          <OutLink href={`${window.location.origin}/api/docs`}>API document</OutLink> tells what can
          be asked.
        </Text>
        <QueryView query={query}>
          {(tokens) =>
            tokens.length === 0 ? (
              <Text>No token yet.</Text>
            ) : (
              <ul className={classes.rows}>
                {tokens.map((token) => (
                  <TokenRow key={token.id} token={token} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      {creating && <CreateTokenDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function TokenRow({ token }: { token: Token }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const revoke = trpc.account.tokens.revoke.useMutation({
    onSuccess: () => {
      toast({ message: `Revoked ${token.name}.` });
      return utils.account.tokens.invalidate();
    },
    onError: (error) => toast({ message: toFailure(error).message, tone: "danger" }),
  });
  return (
    <li className={classes.row}>
      <div>
        <strong>{token.name}</strong> {states[token.status]}
        <div className={classes.quiet}>
          …{token.hint} · {scopes[token.scope]} · expires{" "}
          <TimeText at={token.expiresAt} precision="day" />
          {token.lastUsedAt && (
            <>
              {" · used "}
              <TimeText at={token.lastUsedAt} precision="ago" />
            </>
          )}
        </div>
      </div>
      {token.status === "active" && (
        <Button
          size="xs"
          variant="default"
          loading={revoke.isPending}
          aria-label={`Revoke ${token.name}`}
          onClick={() => revoke.mutate({ id: token.id })}
        >
          Revoke
        </Button>
      )}
    </li>
  );
}
