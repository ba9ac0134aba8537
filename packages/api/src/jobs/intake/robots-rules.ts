/** What a robots.txt says to us. */
export interface RobotsRules {
  allows: (url: URL) => boolean;
  /** Milliseconds between two requests; null where it does not say. */
  crawlDelay: number | null;
}

interface Rule {
  allow: boolean;
  pattern: string;
}

interface Group {
  rules: Rule[];
  crawlDelay: number | null;
}

/** Nothing is forbidden: there is no robots.txt, or none for us. */
export const allowAll: RobotsRules = { allows: () => true, crawlDelay: null };

/**
 * Reads a robots.txt (RFC 9309) as the crawler `agent`, a product token. All groups that name it count as one; without any,
 * those for "*". The longest rule that matches decides, allow before disallow. Takes time in proportion to the text: whoever
 * wrote it may be hostile.
 */
export function readRobotsRules(text: string, agent: string): RobotsRules {
  const own = agent.toLowerCase();
  const named: Group = { rules: [], crawlDelay: null };
  const everyone: Group = { rules: [], crawlDelay: null };
  let isNamed = false;
  // The groups that the lines below "User-agent" lines are for.
  let current = new Set<Group>();
  let takesAgents = true;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const [, key = "", value = ""] = /^([^:#]*):([^#]*)/.exec(line) ?? [];
    const field = key.trim().toLowerCase();
    if (field === "user-agent") {
      if (!takesAgents) current = new Set();
      takesAgents = true;
      const token = tokenOf(value);
      if (token === own) current.add(named);
      if (token === own) isNamed = true;
      if (token === "*") current.add(everyone);
    } else if (field === "allow" || field === "disallow") {
      takesAgents = false;
      const pattern = normalise(value.trim());
      if (pattern !== "")
        for (const group of current) group.rules.push({ allow: field === "allow", pattern });
    } else if (field === "crawl-delay") {
      takesAgents = false;
      const seconds = Number(value.trim() || Number.NaN);
      if (seconds >= 0) for (const group of current) group.crawlDelay = seconds * 1000;
    }
  }
  const { rules, crawlDelay } = isNamed ? named : everyone;
  return {
    allows: (url) => isAllowed(rules, normalise(`${url.pathname}${url.search}`)),
    crawlDelay,
  };
}

/** "Huntboard/1.0 (…)" names Huntboard. */
function tokenOf(value: string): string {
  const trimmed = value.trim().toLowerCase();
  return trimmed === "*" ? "*" : (/^[a-z_-]+/.exec(trimmed)?.[0] ?? "");
}

function isAllowed(rules: Rule[], path: string): boolean {
  let decisive: Rule | null = null;
  for (const rule of rules) {
    const isLess =
      decisive !== null &&
      (rule.pattern.length < decisive.pattern.length ||
        (rule.pattern.length === decisive.pattern.length && !rule.allow));
    if (!isLess && matches(rule.pattern, path)) decisive = rule;
  }
  return decisive?.allow ?? true;
}

/** `*` stands for any characters, `$` at the end for the end; a pattern without it matches what begins with it. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  const [first = "", ...others] = parts;
  if (!path.startsWith(first)) return false;
  const last = isWhole ? others.pop() : undefined;
  if (isWhole && last === undefined) return path === first;
  let position = first.length;
  for (const part of others) {
    const found = path.indexOf(part, position);
    if (found === -1) return false;
    position = found + part.length;
  }
  return last === undefined || (path.length - position >= last.length && path.endsWith(last));
}

const unreserved = /^[A-Za-z0-9._~-]$/;

/** One spelling for each path: non-ASCII as %XX in capitals, and no %XX for characters that need none (RFC 9309 §2.2.2). */
function normalise(path: string): string {
  return path
    .toWellFormed()
    .replaceAll(/[^\u0021-\u007E]+/g, (part) => encodeURIComponent(part))
    .replaceAll(/%[0-9a-f]{2}/gi, (escape) => {
      const character = String.fromCodePoint(Number.parseInt(escape.slice(1), 16));
      return unreserved.test(character) ? character : escape.toUpperCase();
    });
}
