import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** Mantine wants ten shades; the look has one accent and its tints, so the middle shades repeat. */
const accent: MantineColorsTuple = [
  "#f8eceb",
  "#f1dcdb",
  "#e3bfbd",
  "#cf9492",
  "#b4595b",
  "#9c3238",
  "#8a1a20",
  "#8a1a20",
  "#6e1217",
  "#560d11",
];

const ink: MantineColorsTuple = [
  "#faf9f8",
  "#f3f2f0",
  "#e2e0dc",
  "#cfccc6",
  "#8c8982",
  "#6f6c66",
  "#696660",
  "#504e4a",
  "#33312e",
  "#1c1b1a",
];

const fontFamily = '"Source Sans 3 Variable", "Segoe UI", "Noto Sans", sans-serif';

/** Mantine dressed in the tokens of tokens.css; the values that repeat them are held equal by a test. */
export const theme = createTheme({
  colors: { accent, gray: ink, red: accent },
  primaryColor: "accent",
  primaryShade: 6,
  black: "#1c1b1a",
  white: "#ffffff",
  fontFamily,
  headings: { fontFamily, fontWeight: "650" },
  fontSizes: { xs: "13px", sm: "14px", md: "15px", lg: "16.5px", xl: "18px" },
  lineHeights: { xs: "17px", sm: "18px", md: "20px", lg: "22px", xl: "24px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "20px" },
  radius: { xs: "4px", sm: "4px", md: "6px", lg: "8px", xl: "8px" },
  defaultRadius: "xs",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Badge: { styles: { root: { textTransform: "none", letterSpacing: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});
