// By itself, so that a menu's code comes with the first menu that is opened.
export { Menu } from "@mantine/core";
