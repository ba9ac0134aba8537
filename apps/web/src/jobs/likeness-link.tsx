import { TextLink } from "../ui/text-link.tsx";
import type { JobLikeness } from "./job-item.ts";
import { nameOf } from "./job-words.ts";

/** To the job or application that something looks like. */
export function LikenessLink({ likeness }: { likeness: JobLikeness }) {
  const { kind, id } = likeness;
  return kind === "job" ? (
    <TextLink to="/jobs/$jobId" params={{ jobId: id }}>
      {nameOf(likeness)}
    </TextLink>
  ) : (
    <TextLink to="/applications/$applicationId" params={{ applicationId: id }}>
      {nameOf(likeness)}
    </TextLink>
  );
}
