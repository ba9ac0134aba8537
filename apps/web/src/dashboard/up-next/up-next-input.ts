/** The same that the calendar widget asks by default: one call serves both. */
export const defaultInput = { days: 14, limit: 8, interviewsOnly: false };
