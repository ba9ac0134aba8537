import classes from "./brand.module.css";

/** The mark and the name. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden>
        <rect width="32" height="32" rx="8" className={classes.ground} />
        <g className={classes.bars}>
          <rect x="7" y="8" width="5" height="16" rx="2" />
          <rect x="13.5" y="8" width="5" height="11" rx="2" opacity=".85" />
          <rect x="20" y="8" width="5" height="6" rx="2" opacity=".7" />
        </g>
      </svg>
      Huntboard
    </span>
  );
}
