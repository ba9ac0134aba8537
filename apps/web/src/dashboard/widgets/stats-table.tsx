import { Table } from "@mantine/core";
import { TextLink } from "../../ui/text-link.tsx";
import type { Chart } from "./stats-views.ts";
import classes from "./stats.module.css";

/** The same as a chart's bars say, exactly. */
export function StatsTable({ chart: { title, head, rows } }: { chart: Chart }) {
  return (
    <Table aria-label={title} className={classes.table} horizontalSpacing="0.25rem">
      {head && (
        <Table.Thead>
          <Table.Tr>
            {head.map((words) => (
              <Table.Th key={words} scope="col">
                {words}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {rows.map(({ label, words, search, cells = [words] }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">
              {search ? (
                <TextLink to="/applications" search={search}>
                  {label}
                </TextLink>
              ) : (
                label
              )}
            </Table.Th>
            {cells.map((cell, at) => (
              <Table.Td key={head?.[at + 1] ?? at}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
