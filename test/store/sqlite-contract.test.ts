/** SQLite keeps the contract of every store. */
import { storeContract } from "../../src/store/contract.ts";
import { openInFolder } from "./sqlite-folder.ts";

storeContract("SQLite", openInFolder);
