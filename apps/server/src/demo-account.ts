/** Who signs in to the demo. Fixed, so that a second `npm run demo` finds its data; loopback only. */
export const demoAccount = {
  email: "demo@example.com",
  password: "look around freely",
  name: "Demo",
};
