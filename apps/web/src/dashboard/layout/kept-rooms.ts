import { keptPrefix, readKept, writeKept } from "./kept-layout.ts";
import type { Kept } from "./store-options.ts";

type RoomStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface KeptRoomsOptions {
  userId: string;
  /** What all tabs see, and who is in which room; null where nobody can say which tabs live. */
  shared: { storage: RoomStorage; locks: Pick<LockManager, "request"> } | null;
  /** The tab's own: which room it had before a reload; where nothing is shared, all that it keeps. */
  tab: RoomStorage | null;
  /** Milliseconds in which whoever was in that room may leave it. */
  patience?: number;
  newId: () => string;
}

/** What a tab that is gone left unsent: whoever sends it is in its room until then. */
export interface LeftRoom {
  kept: Kept;
  write: (kept: Kept) => void;
  release: () => void;
}

type Room = Omit<LeftRoom, "kept"> & { key: string; kept: Kept | null };

/** What was kept in the room that is this tab's now, and what others left unsent. */
interface Found {
  own: Kept | null;
  left: LeftRoom[];
}

/** Free rooms with nothing but steps of undo that are left for tabs that come back. */
const maxIdle = 4;

/**
 * Where a tab keeps its layout, so that what it has not sent outlives it: each has a room of its own, locked while it shows
 * the dashboard. A room that nobody locks belongs to a tab that is gone, and who comes next goes on with it. No two tabs are
 * in one room, so none sends what another sends.
 */
export function createKeptRooms(options: KeptRoomsOptions) {
  const { userId, shared, tab, patience = 1000, newId } = options;
  const storage = shared ? shared.storage : tab;
  const prefix = keptPrefix(userId);
  const ownKey = `huntboard.draft.dashboard-room.${userId}`;
  let own: Room | null = null;
  let latest: Kept | null = null;
  let visits = 0;
  let opening: Promise<unknown> = Promise.resolve();

  async function enter(key: string, wait: LockOptions): Promise<Room | null> {
    const release = shared ? await lock(shared.locks, key, wait) : () => {};
    if (!release) return null;
    const isThere = () => typeof storage?.getItem(key) === "string";
    let written = isThere();
    return {
      key,
      kept: readKept(storage, key),
      write: (kept) => {
        // Taken away by who signed out: it stays away.
        if (written && !isThere()) return;
        writeKept(storage, key, kept);
        written = true;
      },
      release,
    };
  }

  /** All that are free: that of before the reload first, then those with something unsent, then the newest. */
  async function enterAll(): Promise<Room[]> {
    const last = tab?.getItem(ownKey);
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index));
    const rooms: Room[] = [];
    for (const key of keys) {
      if (!key?.startsWith(prefix)) continue;
      const wait = key === last ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
      const room = await enter(key, wait);
      if (room) rooms.push(room);
    }
    const inOrder = rooms.toSorted(byNeed);
    const isLast = ({ key }: Room) => key === last;
    return [...inOrder.filter(isLast), ...inOrder.filter((room) => !isLast(room))];
  }

  /** Leaves rooms in which nothing is unsent; the oldest, and what is not understood, go. */
  function tidy(rooms: readonly Room[]): void {
    rooms.forEach(({ key, kept, release }, index) => {
      if (!kept || index >= maxIdle) storage?.removeItem(key);
      release();
    });
  }

  function remember(key: string): void {
    try {
      tab?.setItem(ownKey, key);
    } catch {
      // A reload finds some room all the same.
    }
  }

  async function find(isFresh: () => boolean, visit: number): Promise<Found | null> {
    const free = await enterAll();
    const fresh = await enter(prefix + newId(), { ifAvailable: true });
    if (visit !== visits) {
      for (const room of free) room.release();
      fresh?.release();
      return null;
    }
    const found = isFresh() ? free.find(({ kept }) => kept !== null) : undefined;
    if (found) fresh?.release();
    own = found ?? fresh;
    if (own) remember(own.key);
    if (latest && !found) own?.write(latest);
    const others = free.filter((room) => room !== found);
    tidy(others.filter(({ kept }) => !isUnsent(kept)));
    return {
      own: found?.kept ?? null,
      left: others.flatMap(({ kept, ...room }) => (isUnsent(kept) ? [{ ...room, kept }] : [])),
    };
  }

  return {
    /** Keeps this; before a room is found, until then. */
    keep: (kept: Kept): void => {
      latest = kept;
      own?.write(kept);
    },
    /**
     * Finds this tab's room: that of before the reload, or of a tab that is gone; a new one where there is none or something
     * was done here already. null when the page was left meanwhile.
     */
    open: (isFresh: () => boolean): Promise<Found | null> => {
      visits += 1;
      const visit = visits;
      // A look around that was broken off lets go of its rooms first.
      const opened = opening.then(() => find(isFresh, visit));
      opening = opened;
      return opened;
    },
    /** The page is left: others may go on with what is here. */
    close: (): void => {
      visits += 1;
      own?.release();
      own = null;
    },
  };
}

function isUnsent(kept: Kept | null): kept is Kept {
  return kept !== null && kept.unsent.length > 0;
}

function byNeed(a: Room, b: Room): number {
  const unsent = Number(isUnsent(b.kept)) - Number(isUnsent(a.kept));
  return unsent === 0 ? (b.kept?.revision ?? 0) - (a.kept?.revision ?? 0) : unsent;
}

/** Locks a name until what it answers is called; null when another tab has it. */
function lock(
  locks: Pick<LockManager, "request">,
  name: string,
  wait: LockOptions,
): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const hold = async (granted: Lock | null) => {
      if (granted) await new Promise<void>((unlock) => resolve(unlock));
      else resolve(null);
    };
    // Nobody left it in time, or the browser gives no locks here.
    locks.request(name, wait, hold).catch(() => resolve(null));
  });
}
