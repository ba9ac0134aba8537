import { Fragment } from "react";
import { OutLink } from "../../ui/out-link.tsx";

/** Words from the server in which web addresses become links. */
export function LinkedText({ children }: { children: string }) {
  return children.split(/(https?:\/\/[^\s)]+[^\s).,;])/).map((part, index) => (
    // The parts never change places.
    <Fragment key={index}>
      {index % 2 === 1 ? <OutLink href={part}>{part}</OutLink> : part}
    </Fragment>
  ));
}
