import { Text } from "@mantine/core";
import { trpc } from "../../lib/trpc.ts";
import { Page } from "../../ui/page.tsx";
import { LoadingRows, QueryView } from "../../ui/states.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { LearnedCard } from "./learned-card.tsx";
import { SkillsCard } from "./skills-card.tsx";
import { SkillsGapCard } from "./skills-gap-card.tsx";
import { WishesCard } from "./wishes-card.tsx";

/** What somebody looks for and can do: what recommendations are made from. */
export function JobProfilePage() {
  const profile = trpc.jobs.profile.get.useQuery();
  return (
    <Page title="Job profile" width="narrow">
      <Text c="dimmed">
        <TextLink to="/jobs" search={{ view: "recommended" }}>
          Recommendations
        </TextLink>{" "}
        are made from this, on this server, without any outside service.
      </Text>
      <QueryView query={profile} loading={<LoadingRows rows={3} height={120} />}>
        {(loaded) => <WishesCard key={loaded.revision} profile={loaded} />}
      </QueryView>
      <SkillsCard />
      <SkillsGapCard />
      {profile.data && <LearnedCard learned={profile.data.learned} />}
    </Page>
  );
}
