interface Choice {
  /** RFC 3339 with offset. */
  instant: string;
  words: string;
}

interface ChoiceInput {
  reason: "gap" | "overlap";
  /** The two instants a wall time may mean, earlier first. */
  instants: readonly string[];
  zone: string;
  locale?: string;
}

/** The instants that a wall time in a clock change may mean, in words people can tell apart. */
export function choiceWords({ reason, instants, zone, locale }: ChoiceInput): Choice[] {
  const days = new Set(instants.map((instant) => format(instant, { dateStyle: "short" })));
  function format(instant: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(
      new Date(instant),
    );
  }
  return instants.map((instant, index) => {
    const clock = format(instant, {
      hour: "2-digit",
      minute: "2-digit",
      ...(days.size > 1 ? { weekday: "long" } : {}),
    });
    const zoneName = zoneWords(instant, zone, locale);
    const order = index === 0 ? "the first" : "the second";
    const words =
      reason === "overlap" ? `${order} ${clock} (${zoneName})` : `${clock} (${zoneName})`;
    return { instant, words };
  });
}

/** "Central European Summer Time, GMT+2" */
function zoneWords(instant: string, zone: string, locale: string | undefined): string {
  const name = (timeZoneName: "long" | "shortOffset") =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName })
      .formatToParts(new Date(instant))
      .find(({ type }) => type === "timeZoneName")?.value ?? "";
  return [...new Set([name("long"), name("shortOffset")])].join(", ");
}

/** Why the question is asked. `wall` is "YYYY-MM-DDTHH:MM". */
export function questionWords(wall: string, zone: string, reason: "gap" | "overlap"): string {
  const clock = wall.slice(11, 16);
  return reason === "gap"
    ? `The clocks in ${zone} skip ${clock} that night. Which time do you mean?`
    : `The clocks in ${zone} show ${clock} twice that night. Which one do you mean?`;
}
