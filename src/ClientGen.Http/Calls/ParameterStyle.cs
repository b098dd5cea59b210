using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>How a parameter with several parts is written into its place. The names are those of OpenAPI.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary>In a query or cookie: <c>color=blue,black</c>, or <c>color=blue&amp;color=black</c> when it is exploded.</summary>
    Form,

    /// <summary>In a query: <c>color=blue%20black</c>. Exploded, it is as <see cref="Form"/>.</summary>
    SpaceDelimited,

    /// <summary>In a query: <c>color=blue%7Cblack</c>. Exploded, it is as <see cref="Form"/>.</summary>
    PipeDelimited,

    /// <summary>In a query, for objects: <c>color%5BR%5D=100</c>, one for each member.</summary>
    DeepObject,

    /// <summary>In a path or header: <c>blue,black</c>.</summary>
    Simple,

    /// <summary>In a path: <c>.blue,black</c>, or <c>.blue.black</c> when it is exploded.</summary>
    Label,

    /// <summary>In a path: <c>;color=blue,black</c>, or <c>;color=blue;color=black</c> when it is exploded.</summary>
    Matrix,
}
