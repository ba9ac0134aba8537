import { CloseButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCopyOff } from "@tabler/icons-react";
import { type RouterOutputs, trpc } from "../../lib/trpc.ts";
import { StageBadge } from "../../ui/stage-badge.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import classes from "./duplicate-hint.module.css";

export type Duplicate = RouterOutputs["applications"]["findDuplicates"][number];

const reasons = {
  same_url: "the same link",
  same_company_and_title: "the same title at the same company",
  similar_title_at_company: "a similar title at the same company",
} as const satisfies Record<Duplicate["reason"], string>;

interface DuplicateHintProps {
  title: string;
  company: string;
  url: string;
  exceptId?: string;
}

/** Says, while somebody types, that they may have this application already. */
export function DuplicateHint(props: DuplicateHintProps) {
  const [{ title, company, url, exceptId }] = useDebouncedValue(props, 400);
  const found = trpc.applications.findDuplicates.useQuery(
    {
      title: title.slice(0, 300),
      company: company.slice(0, 300),
      url: url === "" ? null : url.slice(0, 2000),
      ...(exceptId === undefined ? {} : { exceptId }),
    },
    {
      enabled: (title.trim().length > 2 && company.trim().length > 1) || url.length > 10,
      placeholderData: (before) => before,
      retry: false,
    },
  );
  const duplicates = found.data ?? [];
  return (
    <div role="status">{duplicates.length > 0 && <DuplicateList duplicates={duplicates} />}</div>
  );
}

interface DuplicateListProps {
  duplicates: Duplicate[];
  title?: string;
  onDismiss?: () => void;
}

export function DuplicateList(props: DuplicateListProps) {
  const { duplicates, title = "You may have this already:", onDismiss } = props;
  return (
    <div className={classes.hint}>
      <p className={classes.words}>
        <IconCopyOff size={16} aria-hidden />
        <span>{title}</span>
        {onDismiss && (
          <CloseButton className={classes.close} aria-label="Dismiss" onClick={onDismiss} />
        )}
      </p>
      <ul className={classes.list}>
        {duplicates.slice(0, 3).map((item) => (
          <li key={item.id}>
            <TextLink
              to="/applications/$applicationId"
              params={{ applicationId: item.id }}
              className={classes.link}
            >
              {item.title} · {item.company}
            </TextLink>{" "}
            <StageBadge stage={item.stage} label={item.status} />
            <span>{reasons[item.reason]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
