import { Button, Group, Stack } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { DemoMark } from "../../applications/demo/demo-mark.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { IconAction } from "../../ui/icon-action.tsx";
import { focusHeading } from "../../ui/page.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import type { SkillItem } from "../job-item.ts";
import { shareText } from "../job-words.ts";
import { SkillFields } from "./skill-form.tsx";
import { skillFields, skillValues, standWords } from "./skill-values.ts";
import { useSkills } from "./use-skills.ts";
import classes from "./profile.module.css";

/** A skill: its level and target in words, what shows it, how much it is asked for; changed in its place. */
export function SkillRow({ skill }: { skill: SkillItem }) {
  const [editing, setEditing] = useState(false);
  const { remove } = useSkills();
  if (editing) return <EditRow skill={skill} onClose={() => setEditing(false)} />;
  const { name, level, target, aliases, evidence, lastUsedOn, demand, isDemo } = skill;
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <div className={classes.head}>
          <strong>{name}</strong>
          <DemoMark shown={isDemo} />
          <Dots level={level} target={target} />
          <span>{standWords(skill)}</span>
        </div>
        <div className={classes.quiet}>
          {demand > 0 ? `In ${shareText(demand)} of your jobs` : "In none of your jobs"}
          {lastUsedOn && (
            <>
              {" · last used "}
              <TimeText at={lastUsedOn} precision="ago" />
            </>
          )}
          {aliases.length > 0 && ` · also ${aliases.join(", ")}`}
        </div>
        {evidence && <div>{evidence}</div>}
      </div>
      <div className={classes.actions}>
        <IconAction label={`Edit ${name}`} onClick={() => setEditing(true)}>
          <IconPencil size={16} aria-hidden />
        </IconAction>
        <IconAction
          label={`Remove ${name}`}
          onClick={() => void remove(skill).then((gone) => gone && focusHeading())}
        >
          <IconTrash size={16} aria-hidden />
        </IconAction>
      </div>
    </li>
  );
}

/** The level as four marks; the words beside it say the same. */
function Dots({ level, target }: Pick<SkillItem, "level" | "target">) {
  return (
    <span className={classes.dots} aria-hidden>
      {[1, 2, 3, 4].map((step) => (
        <span
          key={step}
          data-state={step <= level ? "have" : step <= (target ?? 0) ? "want" : "none"}
        />
      ))}
    </span>
  );
}

function EditRow({ skill, onClose }: { skill: SkillItem; onClose: () => void }) {
  const { change } = useSkills();
  const form = useDraftForm({
    draftKey: `job.skill.${skill.id}`,
    initial: skillValues(skill),
    fieldName: (path) => path.replace(/^patch\./, "").split(".")[0] ?? path,
    onSubmit: async (values) => {
      await change(skill.id, skillFields(values));
      onClose();
    },
  });
  return (
    <li className={classes.row}>
      <form
        ref={form.formRef}
        onSubmit={form.submit}
        noValidate
        className={classes.edit}
        aria-label={`Edit ${skill.name}`}
      >
        <Stack gap="sm">
          <strong>{skill.name}</strong>
          <SkillFields form={form} />
          <FormError
            failure={form.failure}
            shownFields={["level", "target", "evidence", "lastUsedOn", "aliases"]}
          />
          <Group gap="xs">
            <Button type="submit" loading={form.busy}>
              Save
            </Button>
            <Button
              variant="default"
              onClick={() => {
                form.discard();
                onClose();
              }}
            >
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </li>
  );
}
