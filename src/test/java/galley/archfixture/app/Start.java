package galley.archfixture.app;

/** Where a program would start. */
public interface Start {}
