import type { BoardKind } from "../vocabulary.ts";
import type { BoardReader } from "./board-reader.ts";
import { genericReader } from "./generic/read.ts";
import { welcometothejungleReader } from "./welcometothejungle/read.ts";
import { wellfoundReader } from "./wellfound/read.ts";
import { xingReader } from "./xing/read.ts";

/** The reading half of every board; a kind without one does not compile. Loaded where pages are read and nowhere else. */
export const readers = {
  xing: xingReader,
  welcometothejungle: welcometothejungleReader,
  wellfound: wellfoundReader,
  generic: genericReader,
} satisfies Record<BoardKind, BoardReader>;
