import { Text } from "@mantine/core";
import { trpc } from "../../lib/trpc.ts";
import { Page } from "../../ui/page.tsx";
import { LoadingRows, QueryView } from "../../ui/states.tsx";
import { BookmarkCard } from "../clip/bookmark-card.tsx";
import { BlockedCompanies } from "./blocked-companies.tsx";
import { BoardCard } from "./board-card.tsx";

/** Each board and the ways in: what is on, what is off and why; the bookmark; the blocked companies. */
export function JobBoardsPage() {
  const query = trpc.jobs.boards.useQuery();
  return (
    <Page title="Job boards" width="narrow">
      <Text c="dimmed">
        You bring the jobs; Huntboard reads them. It does not search boards behind your back, and
        does not work round what keeps programs out.
      </Text>
      <QueryView query={query} loading={<LoadingRows rows={4} height={160} />}>
        {(boards) => (
          <>
            {boards.map((board) => (
              <BoardCard key={board.kind} board={board} />
            ))}
            <BookmarkCard boards={boards} />
          </>
        )}
      </QueryView>
      <BlockedCompanies />
    </Page>
  );
}
