import type { Deps } from "../../core/deps.ts";
import type { BoardItem } from "../schemas.ts";

export async function listBoards(deps: Deps, input: { userId: string }): Promise<BoardItem[]> {
  throw new Error(`listBoards is being written for ${deps.config.publicUrl} ${input.userId}`);
}
