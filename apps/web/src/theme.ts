import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  rem,
} from "@mantine/core";

/** Neutral greys with a slight cool tint; 6 is the lightest that passes 4.5:1 as text on 0 to 1. */
const gray: MantineColorsTuple = [
  "#f7f8fb",
  "#f0f2f7",
  "#e5e8f0",
  "#d5dae5",
  "#bdc4d4",
  "#98a1b6",
  "#626b80",
  "#495166",
  "#343b4e",
  "#1b2030",
];

/** The dark theme's surfaces: 7 is the page, 6 the cards, 4 the hairlines, 0 the text, 2 quiet text. */
const dark: MantineColorsTuple = [
  "#d9dde8",
  "#b9bfcf",
  "#99a1b6",
  "#6f7890",
  "#3a4157",
  "#2b3144",
  "#1f2432",
  "#161a25",
  "#11141d",
  "#0b0d13",
];

export const theme = createTheme({
  primaryColor: "indigo",
  primaryShade: { light: 7, dark: 7 },
  colors: { gray, dark },
  black: "#1b2030",
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: "1.5", sm: "1.5", md: "1.5", lg: "1.5", xl: "1.25" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: rem(28), lineHeight: "1.25" },
      h2: { fontSize: rem(20), lineHeight: "1.25" },
      h3: { fontSize: rem(16), lineHeight: "1.25" },
      h4: { fontSize: rem(14), lineHeight: "1.25" },
    },
  },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(16) },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // The smallest size of text is 12 px.
    InputWrapper: { styles: { description: { fontSize: rem(12) } } },
    Menu: {
      defaultProps: {
        // A menu may hold only items: the placeholder that takes the first focus is none.
        withInitialFocusPlaceholder: false,
        // Inside the landmark, not beside it.
        portalProps: { target: "#main" },
      },
    },
  },
});

/** Where Mantine's own choices are too faint to read. */
export const cssVariables: CSSVariablesResolver = (current) => ({
  variables: {},
  light: {
    "--mantine-color-body": current.colors.gray?.[0] ?? "",
    "--mantine-color-dimmed": current.colors.gray?.[6] ?? "",
    "--mantine-color-placeholder": current.colors.gray?.[6] ?? "",
    "--mantine-color-anchor": current.colors.indigo?.[8] ?? "",
    "--mantine-color-error": current.colors.red?.[9] ?? "",
    "--mantine-color-indigo-light-color": current.colors.indigo?.[9] ?? "",
  },
  dark: {
    "--mantine-color-body": current.colors.dark?.[7] ?? "",
    "--mantine-color-text": current.colors.dark?.[0] ?? "",
    "--mantine-color-dimmed": current.colors.dark?.[2] ?? "",
    "--mantine-color-placeholder": current.colors.dark?.[2] ?? "",
    "--mantine-color-anchor": current.colors.indigo?.[3] ?? "",
    "--mantine-color-error": current.colors.red?.[4] ?? "",
    "--mantine-color-indigo-light-color": current.colors.indigo?.[2] ?? "",
  },
});
