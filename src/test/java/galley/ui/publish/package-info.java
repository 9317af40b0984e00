/** Tests of what is seen before an issue is exported. */
@org.jspecify.annotations.NullMarked
package galley.ui.publish;
