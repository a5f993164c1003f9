import express, { type Express } from "express";

/** An app that takes paths as they are, and says nothing of itself. */
export const createApp = (): Express => {
  const app = express();
  // Whatever NODE_ENV is: no stack ever goes into an answer.
  app.set("env", "production");
  app.set("query parser", false);
  app.set("x-powered-by", false);
  app.set("case sensitive routing", true);
  app.set("strict routing", true);
  return app;
};
