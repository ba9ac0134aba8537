import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useState } from "react";
import { createApiClient, createQueryClient } from "./lib/api-client.ts";
import { trpc } from "./lib/trpc.ts";
import { createAppRouter } from "./router.tsx";
import { cssVariables, theme } from "./theme.ts";
import { focusHeading } from "./ui/page.tsx";
import { ToastProvider } from "./ui/toasts.tsx";

export function App() {
  const [{ apiClient, queryClient, router }] = useState(createServices);
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <trpc.Provider client={apiClient} queryClient={queryClient}>
          <QueryClientProvider client={queryClient}>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </QueryClientProvider>
        </trpc.Provider>
      </MantineProvider>
    </StrictMode>
  );
}

function createServices() {
  const router = createAppRouter();
  router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) focusHeading();
  });
  const queryClient = createQueryClient({
    onSessionEnd: () => {
      const { pathname, href } = router.state.location;
      if (pathname.startsWith("/login")) return;
      const hadSession = queryClient.getQueryCache().findAll({ type: "all" }).some(hasData);
      void router.navigate({
        to: "/login",
        search: { next: href, ...(hadSession ? { ended: true } : {}) },
      });
    },
  });
  return { apiClient: createApiClient(), queryClient, router };
}

/** Something only a signed-in person can see was loaded in this tab: the public settings have infinite freshness and do not count. */
function hasData(query: { queryKey: readonly unknown[]; state: { data: unknown } }): boolean {
  return query.state.data !== undefined && !JSON.stringify(query.queryKey).includes('"config"');
}
