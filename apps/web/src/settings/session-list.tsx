import { Button, Group } from "@mantine/core";
import { toFailure } from "../lib/failure.ts";
import { type RouterOutputs, trpc } from "../lib/trpc.ts";
import { deviceName } from "../lib/device-name.ts";
import { QueryView } from "../ui/states.tsx";
import { TimeText } from "../ui/time-text.tsx";
import { useToast } from "../ui/toasts.tsx";
import classes from "./settings.module.css";

type Session = RouterOutputs["account"]["sessions"]["list"][number];

/** Every device that is signed in; each can be signed out from here. */
export function SessionList() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const query = trpc.account.sessions.list.useQuery();
  const done = {
    onSuccess: () => {
      toast({ message: "Signed out." });
      return utils.account.sessions.invalidate();
    },
    onError: (error: unknown) => toast({ message: toFailure(error).message, tone: "danger" }),
  } as const;
  const revoke = trpc.account.sessions.revoke.useMutation(done);
  const revokeOthers = trpc.account.sessions.revokeOthers.useMutation(done);
  return (
    <QueryView query={query}>
      {(sessions) => (
        <>
          <ul className={classes.rows}>
            {sessions.map((session) => (
              <li key={session.id} className={classes.row}>
                <SessionWords session={session} />
                {!session.current && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Sign out ${deviceName(session.userAgent)}`}
                    onClick={() => revoke.mutate({ id: session.id })}
                  >
                    Sign out
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {sessions.length > 1 && (
            <Group>
              <Button
                variant="default"
                loading={revokeOthers.isPending}
                onClick={() => revokeOthers.mutate()}
              >
                Sign out all others
              </Button>
            </Group>
          )}
        </>
      )}
    </QueryView>
  );
}

function SessionWords({ session }: { session: Session }) {
  return (
    <div>
      <strong>{deviceName(session.userAgent)}</strong>
      {session.current && " (this one)"}
      <div className={classes.quiet}>
        {session.ipAddress && `${session.ipAddress} · `}
        used <TimeText at={session.lastUsedAt} />
      </div>
    </div>
  );
}
