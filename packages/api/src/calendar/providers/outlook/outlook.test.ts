import { describeProvider } from "../conformance/describe-provider.ts";

describeProvider("outlook");
