import classes from "./value-table.module.css";

interface ValueTableProps {
  heads: string[];
  rows: { name: string; values: string[] }[];
}

/** Values of the same fields beside each other. */
export function ValueTable({ heads, rows }: ValueTableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              // The columns are fixed.
              <td key={index}>{shown(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(text: string): string {
  if (text === "") return "–";
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
