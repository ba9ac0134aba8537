import { Radio, Stack, useMantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { Card } from "../ui/card.tsx";
import { Page } from "../ui/page.tsx";
import { readDensity, writeDensity } from "./density.ts";

/** Light or dark, and how close rows stand; kept on this device. */
export function AppearancePage() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useState(readDensity);
  return (
    <Page title="Appearance" width="narrow">
      <Card title="On this device">
        <Stack>
          <Radio.Group
            label="Colours"
            value={colorScheme}
            onChange={(value) =>
              setColorScheme(value === "light" || value === "dark" ? value : "auto")
            }
          >
            <Stack gap="xs" mt="xs">
              <Radio value="auto" label="As this device is set" />
              <Radio value="light" label="Light" />
              <Radio value="dark" label="Dark" />
            </Stack>
          </Radio.Group>
          <Radio.Group
            label="Density"
            value={density}
            onChange={(value) => {
              const next = value === "compact" ? "compact" : "comfortable";
              writeDensity(next);
              setDensity(next);
            }}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="comfortable" label="Comfortable" />
              <Radio value="compact" label="Compact: more rows at once" />
            </Stack>
          </Radio.Group>
        </Stack>
      </Card>
    </Page>
  );
}
