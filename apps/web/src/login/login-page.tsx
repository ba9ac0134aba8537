import { Alert, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { getQueryKey } from "@trpc/react-query";
import { useEffect } from "react";
import { claimAllDrafts } from "../lib/drafts.ts";
import { safeNextPath } from "../lib/next-path.ts";
import { type RouterOutputs, trpc } from "../lib/trpc.ts";
import { useConfig } from "../shell/use-profile.ts";
import { LoginFrame } from "./login-frame.tsx";
import { ForgotForm } from "./forgot-form.tsx";
import { RegisterForm } from "./register-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";

const route = getRouteApi("/login");
const titles = {
  "sign-in": "Sign in",
  register: "Create your account",
  forgot: "Forgotten password",
} as const;

/** Sign in, register, or ask for a new password; then on to where the person was. */
export function LoginPage() {
  const { mode = "sign-in", next, ended } = route.useSearch();
  const config = useConfig();
  const enter = useEnter(next);
  // What an earlier page knew of the person does not count: the session may just have ended.
  const me = trpc.account.me.useQuery(undefined, {
    retry: false,
    staleTime: 0,
    refetchOnMount: "always",
  });
  const signedIn = me.isSuccess && me.isFetchedAfterMount;
  useEffect(() => {
    if (signedIn) enter(me.data);
  }, [signedIn, enter, me.data]);
  return (
    <LoginFrame title={titles[mode]}>
      <Stack>
        {ended && mode === "sign-in" && (
          <Alert color="indigo" variant="light" role="status">
            Your session ended. Sign in to go on where you were; what you typed is kept.
          </Alert>
        )}
        {mode === "sign-in" && <SignInForm next={next} onEnter={enter} />}
        {mode === "register" && config?.registration === "closed" && (
          <Text>
            New accounts are closed on this Huntboard. Ask whoever runs it to set REGISTRATION=open.
          </Text>
        )}
        {mode === "register" && config?.registration !== "closed" && (
          <RegisterForm next={next} onEnter={enter} />
        )}
        {mode === "forgot" && <ForgotForm next={next} />}
      </Stack>
    </LoginFrame>
  );
}

type Profile = RouterOutputs["account"]["me"];

function useEnter(next: string | undefined): (profile: Profile) => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  return (profile) => {
    claimAllDrafts(profile.id);
    queryClient.clear();
    queryClient.setQueryData(getQueryKey(trpc.account.me, undefined, "query"), profile);
    router.history.replace(safeNextPath(next));
  };
}
